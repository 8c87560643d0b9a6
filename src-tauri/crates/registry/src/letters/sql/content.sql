SELECT content FROM letter_print WHERE letter_id = :id AND print = :print
