SELECT EXISTS (
    SELECT 1
    FROM letter
    WHERE state <> 'void' AND kind = 'recap' AND interim = 0 AND period_from <= :first AND period_to >= :last) AS found
