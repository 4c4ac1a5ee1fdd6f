"""Where gazettes are listed: a window of days → page requests → pages → listed editions.

Facts are declared, one module a jurisdiction; behaviour is one module a listing
platform, shared by every site built alike. Nothing here fetches: a platform says what to
ask for and reads what came back, so that each is proved by saved bytes alone.
"""
