"""Drilling: seeded faults in a user's own journeys, one at a time; which of them would their suite miss?"""
