"""Fetching with manners: page requests → bytes, addresses → files.

`manners` declares how we behave, `pacing` waits, `robots` asks first, `transport` is the
one module that knows requests, `answers` tells content from excuses, `client` puts them
together for one source.
"""
