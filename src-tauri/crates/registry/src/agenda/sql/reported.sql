SELECT EXISTS (
    SELECT 1
    FROM letter
    WHERE state <> 'void' AND kind IN (SELECT value FROM json_each(:kinds)) AND interim = 0 AND period_from <= :first AND period_to >= :last) AS found
