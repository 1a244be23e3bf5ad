"""The devices, one data file each, and their loader."""
