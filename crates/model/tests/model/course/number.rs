//! Numbers as they are typed.

use model::course::{NumberFault, read_number};

#[test]
fn numbers() {
    for (typed, expect) in [
        ("12", 12.0),
        (" 12 ", 12.0),
        ("12,5", 12.5),
        ("12.5", 12.5),
        (".5", 0.5),
        (",5", 0.5),
        ("12.", 12.0),
        ("-3", -3.0),
        ("\u{2212}3", -3.0),
        ("+3", 3.0),
        ("1 234,5", 1234.5),
        ("1\u{202f}234,5", 1234.5),
        ("1\u{a0}234", 1234.0),
        ("1,234.5", 1234.5),
        ("1.234,5", 1234.5),
        ("1.234.567", 1_234_567.0),
        ("1,234", 1.234),
        ("0,125", 0.125),
        ("1’234", 1234.0),
        ("12 vélos", 12.0),
        ("12 Vélos", 12.0),
        ("12vélos", 12.0),
        ("15 %", 15.0),
        ("1 240 €", 1240.0),
    ] {
        assert_eq!(read_number(typed, "vélos"), Ok(expect), "{typed:?}");
    }
}

#[test]
fn not_numbers() {
    assert_eq!(read_number("  ", ""), Err(NumberFault::Empty));
    for typed in [
        "douze",
        "1,2,3",
        "1e5",
        "inf",
        "NaN",
        "12 kg",
        "vélos",
        "-",
        "1-2",
        "1/2",
        "1,23.456",
        &"9".repeat(60),
    ] {
        assert_eq!(read_number(typed, "vélos"), Err(NumberFault::Unreadable), "{typed:?}");
    }
}
