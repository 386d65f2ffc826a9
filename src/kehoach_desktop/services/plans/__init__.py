"""Plans held: their tree, every edit of it, and what is checked in them."""
