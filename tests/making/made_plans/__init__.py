"""Plans made at random from a seed: what they say, and the files that say it."""
