SELECT seq FROM submission WHERE id = :id
