SELECT min(day) AS day
FROM meeting
WHERE kind = 'tkksd_plenary' AND void_reason IS NULL AND day BETWEEN :first AND :last
