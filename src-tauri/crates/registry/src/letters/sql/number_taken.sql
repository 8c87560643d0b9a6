SELECT EXISTS (
    SELECT 1 FROM letter_print
    WHERE letter_id <> :id AND number_fold = :number_fold AND substr(dated, 1, 4) = :year) AS taken
