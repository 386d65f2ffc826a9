"""The first start: which commune is this?"""
