-- Ids composed, readings chosen, dates computed.
create schema intermediate;
