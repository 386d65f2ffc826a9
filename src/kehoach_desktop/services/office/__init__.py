"""The office on this computer: its units, and the fictional sample office."""
