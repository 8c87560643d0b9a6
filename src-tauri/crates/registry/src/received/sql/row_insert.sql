INSERT INTO received_row
    (seq, sender, kind, title, title_sort, partner, partner_sort, number, number_sort, signed, starts, ends, ended_on, state,
     disputed)
VALUES
    (:seq, :sender, :kind, :title, :title_sort, :partner, :partner_sort, :number, :number_sort, :signed, :starts, :ends,
     :ended_on, :state, :disputed)
