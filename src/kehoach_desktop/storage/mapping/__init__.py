"""How each entity of the domain stands in the tables."""
