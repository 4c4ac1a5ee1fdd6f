"""The statements of the warehouse: one a file, found by name as package resources."""
