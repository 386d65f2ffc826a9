"""The administrative layout on paper (Nghị định 30/2020/NĐ-CP, Phụ lục I), drawn on a canvas."""
