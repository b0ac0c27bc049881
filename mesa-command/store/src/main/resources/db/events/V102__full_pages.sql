-- Positions only ever grow, so that nothing will be inserted into the pages left behind.
alter index event_pk set (fillfactor = 100);
