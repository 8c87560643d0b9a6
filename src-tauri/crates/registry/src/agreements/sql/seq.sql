SELECT seq FROM agreement WHERE id = :id
