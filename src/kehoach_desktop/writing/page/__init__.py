"""The administrative page layout after Decree 30/2020/NĐ-CP."""
