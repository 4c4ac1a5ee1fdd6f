"""The runs as Prefect flows: a task a site, one that publishes, a table of how all ended.

Nothing here knows a gazette: flows say when and in which order, the watch does the rest.
``pipelines.settings.prepare_prefect`` comes before the first import of this package.
"""
