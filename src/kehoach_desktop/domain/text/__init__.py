"""Vietnamese text: composition, folding, numbers and numbering."""
