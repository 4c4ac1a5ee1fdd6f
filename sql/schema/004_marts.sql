-- What analysts and answers ask.
create schema marts;
