-- Effect: what runs leave behind has a schema of its own: it is no content.
create schema log;
