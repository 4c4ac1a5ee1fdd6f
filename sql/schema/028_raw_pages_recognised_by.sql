-- Effect: a page may name the engine that read its words off its image.
alter table raw.pages add column recognised_by varchar;
