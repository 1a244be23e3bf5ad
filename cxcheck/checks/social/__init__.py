"""Sharing, reviews, signing in with others: what customers do with each other."""
