"""The replica: a server on loopback that answers as the 33 gazettes' sites do.

    shelf ──▶ site (one a gazette: paths, parameters, markup, paging) ──▶ server ◀── faults

Every page is a reconstruction after what is known of the real sites; nothing was copied.
"""
