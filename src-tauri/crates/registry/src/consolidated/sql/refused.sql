SELECT json_array_length(refused) AS refused
FROM package
WHERE seq = :package
