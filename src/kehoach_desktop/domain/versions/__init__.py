"""One plan beside another: its newer version, its successor, the higher plan it answers."""
