"""Made plans damaged as real papers are, with what each says and what of it must be marked."""
