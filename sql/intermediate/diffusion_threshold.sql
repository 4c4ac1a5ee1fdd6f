-- The share of their runs of words that two provisions have in common, of all that
-- either has, from which on one is said to have the other's wording.
create or replace macro intermediate.diffusion_threshold() as 0.5::double;
