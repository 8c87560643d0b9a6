SELECT seal FROM signature
