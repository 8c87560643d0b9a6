INSERT INTO signature (only_row, seal) VALUES (1, :seal)
