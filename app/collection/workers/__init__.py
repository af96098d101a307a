"""Worker processes: what nobody vouches for is read in them, within bounds, and nowhere else."""
