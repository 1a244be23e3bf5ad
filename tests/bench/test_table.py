from bench.table import markdown


def test_columns_are_padded_and_bars_do_not_end_a_cell():
    assert markdown(("a", "long head"), [("one | two", "x\ny")]).splitlines() == [
        "| a          | long head |",
        "| ---------- | --------- |",
        "| one \\| two | x y       |",
    ]


def test_a_table_without_rows_is_its_head():
    assert markdown(("a",), []) == "| a   |\n| --- |"
