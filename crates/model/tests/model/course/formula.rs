//! Formulas.

use model::course::{Formula, FormulaFault, Values};

fn values() -> Values {
    [("d", 4.4), ("l", 2.0), ("zero", 0.0), ("lead_time", 3.0)]
        .map(|(name, value)| (name.to_owned(), value))
        .into()
}

#[test]
fn values_of_formulas() {
    for (text, expect) in [
        ("42", 42.0),
        (" 1.5 + .5 ", 2.0),
        ("2+3*4", 14.0),
        ("(2+3)*4", 20.0),
        ("7-2-1", 4.0),
        ("8/4/2", 1.0),
        ("2^3^2", 512.0),
        ("-2^2", -4.0),
        ("2^-1", 0.5),
        ("--3", 3.0),
        ("-+3", -3.0),
        ("d*l", 8.8),
        ("lead_time/l", 1.5),
        ("ceil(d*l/3)", 3.0),
        ("floor(d)", 4.0),
        ("round(2.5)", 3.0),
        ("round(-2.5)", -3.0),
        ("round(1.005*100)", 101.0),
        ("sqrt(2*l)", 2.0),
        ("ln(exp(2))", 2.0),
        ("abs(1-l)", 1.0),
        ("min(3, 1, 2)", 1.0),
        ("max(l, d)", 4.4),
        // The quotient of these is a hair above 10 in binary arithmetic.
        ("ceil(5*0.2/0.1)", 10.0),
        ("floor(0.3/0.1)", 3.0),
        ("zero*-1", 0.0),
    ] {
        let value = Formula::parse(text).expect(text).value(&values()).expect(text);
        assert!((value - expect).abs() < 1e-12, "{text}: {value}");
        assert!(value != 0.0 || value.is_sign_positive(), "{text}");
    }
}

#[test]
fn no_number() {
    for text in ["1/zero", "1/(1/zero)", "sqrt(-1)", "ln(0)", "10^400", "unknown", "min(l, 1/zero)"] {
        assert_eq!(Formula::parse(text).expect(text).value(&values()), None, "{text}");
    }
}

#[test]
fn what_cannot_be_read_says_where() {
    for (text, at, found) in [
        ("", 0, ""),
        ("1+", 2, ""),
        ("(1", 2, ""),
        ("1)", 1, ")"),
        ("1,5", 1, ","),
        ("1..2", 0, "1..2"),
        ("2 d", 2, "d"),
        ("2×3", 1, "×"),
        ("sin(1)", 0, "sin"),
        ("ceil(1,2)", 0, "ceil"),
        ("max(1)", 0, "max"),
        ("ceil()", 5, ")"),
    ] {
        assert_eq!(Formula::parse(text), Err(FormulaFault { at, found: found.to_owned() }), "{text}");
    }
    assert!(Formula::parse(&"(".repeat(100_000)).is_err());
    assert!(Formula::parse(&"2^".repeat(100_000)).is_err());
    assert!(Formula::parse(&format!("{}1", "-".repeat(100_000))).is_ok());
}
