"""Legal documents: their kinds and symbols, and how sentences name them."""
