SELECT only_row, seal FROM signature
