INSERT INTO listing (package, version)
VALUES (:package, :version)
