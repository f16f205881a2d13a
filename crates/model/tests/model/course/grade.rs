//! What answers are worth.

use model::course::{Answer, Grade, NumberFault, Quiz, Sheet};

use super::{QUIZ, question, question_of};

/// The answer `given` (as it is kept) to a question of the sample: its score, and per note
/// the part, whether it is right, and the start of what is said.
fn check(id: &str, given: &str, score: f64, notes: &[(&str, bool, &str)]) {
    let sheet = Sheet::new(&question(id), 7);
    let grade = sheet.grade(&Answer::from_text(given).expect("an answer")).expect("a grade");
    assert!((grade.score - score).abs() < 1e-12, "{id} {given}: {}", grade.score);
    assert_eq!(grade.right, score >= 1.0, "{id} {given}");
    let mut said: Vec<(String, bool, String)> = grade
        .notes
        .into_iter()
        .map(|note| (note.part.unwrap_or_default(), note.right, note.text.chars().take(12).collect()))
        .collect();
    said.sort();
    let expect: Vec<(String, bool, String)> =
        notes.iter().map(|(part, right, text)| ((*part).to_owned(), *right, (*text).to_owned())).collect();
    assert_eq!(said, expect, "{id} {given}");
}

#[test]
fn one_choice() {
    check("one", "choice:b", 1.0, &[("b", true, "A card is a ")]);
    check("one", "choice:a", 0.0, &[("a", false, "A plan pushe")]);
    check("one", "choice:z", 0.0, &[]);
    check("spot", "spot:knee", 1.0, &[("knee", true, "")]);
    check("spot", "spot:high", 0.0, &[("high", false, "The queue gr")]);
}

#[test]
fn several_choices() {
    check("some", "choices:bound,cards", 1.0, &[("bound", true, ""), ("cards", true, "")]);
    check("some", "choices:cards", 0.5, &[("bound", false, ""), ("cards", true, "")]);
    check(
        "some",
        "choices:cards,plan",
        0.0,
        &[("bound", false, ""), ("cards", true, ""), ("plan", false, "That pushes.")],
    );
    check(
        "some",
        "choices:bound,cards,hope",
        0.5,
        &[("bound", true, ""), ("cards", true, ""), ("hope", false, "Hope bounds ")],
    );
    check(
        "some",
        "choices:bound,cards,hope,plan",
        0.0,
        &[
            ("bound", true, ""),
            ("cards", true, ""),
            ("hope", false, "Hope bounds "),
            ("plan", false, "That pushes."),
        ],
    );
    check("some", "choices:", 0.0, &[("bound", false, ""), ("cards", false, "")]);
}

#[test]
fn true_or_false() {
    check("truth", "truth:true", 1.0, &[]);
    check("truth", "truth:false", 0.0, &[("", false, "It is more t")]);
}

#[test]
fn parts() {
    check(
        "pairs",
        "pairs:crm=crm,erp=erp,wms=wms",
        1.0,
        &[("crm", true, "A CRM sells."), ("erp", true, "An ERP plans"), ("wms", true, "A WMS stores")],
    );
    check(
        "pairs",
        "pairs:crm=crm,erp=wms",
        1.0 / 3.0,
        &[("crm", true, "A CRM sells."), ("erp", false, "An ERP plans"), ("wms", false, "A WMS stores")],
    );
    check(
        "bins",
        "bins:mailing=push,search=push",
        0.5,
        &[("mailing", true, "Nobody asked"), ("search", false, "The customer")],
    );
    check("gaps", "gaps:g1=pushed,g2=sale", 0.5, &[("g1", false, "That starts "), ("g2", true, "")]);
    check("gaps", "gaps:g2=sale", 0.5, &[("g1", false, ""), ("g2", true, "")]);
}

#[test]
fn orders() {
    let score = |given: &str| {
        let sheet = Sheet::new(&question("steps"), 7);
        sheet.grade(&Answer::from_text(given).expect("an answer")).expect("a grade")
    };
    let expect: [(&str, f64, &[&str]); 6] = [
        ("order:sale,card,work,stock", 1.0, &[]),
        // One item out of place: the other three stay.
        ("order:card,work,stock,sale", 2.0 / 3.0, &["sale"]),
        ("order:sale,work,card,stock", 2.0 / 3.0, &["card"]),
        ("order:stock,work,card,sale", 0.0, &["sale", "card", "work"]),
        ("order:", 0.0, &["sale", "card", "work", "stock"]),
        ("order:x,y", 0.0, &["sale", "card", "work", "stock"]),
    ];
    for (given, worth, wrong) in expect {
        let grade = score(given);
        assert!((grade.score - worth).abs() < 1e-12, "{given}: {}", grade.score);
        assert_eq!(grade.right, worth >= 1.0);
        let said: Vec<&str> =
            grade.notes.iter().filter(|note| !note.right).filter_map(|note| note.part.as_deref()).collect();
        assert_eq!(said, wrong, "{given}");
    }
}

#[test]
fn numbers() {
    let question = question_of(
        "kind = \"numeric\"\nunit = \"vélos\"\ndecimals = 2\ntolerance = 0.01\nformula = \"1000/3\"\n\
         [[question.trap]]\nformula = \"1000/4\"\nfeedback = \"One too many: {=1000/4}.\"\n",
    );
    let sheet = Sheet::new(&question, 1);
    let grade = |typed: &str| sheet.grade(&Answer::Number(typed.to_owned()));
    for typed in ["333,33", "333.33", "333,333333", "331", "335", "333,33 vélos", " 333 "] {
        assert!(grade(typed).expect(typed).right, "{typed}");
    }
    for typed in ["329", "337", "33,3", "-333", "0"] {
        let grade = grade(typed).expect(typed);
        assert_eq!((grade.score, grade.right, grade.notes.len()), (0.0, false, 0), "{typed}");
    }
    assert_eq!(grade("250,0").expect("a number").notes[0].text, "One too many: {=1000/4}.");
    assert_eq!(grade(""), Err(NumberFault::Empty));
    assert_eq!(grade("trois cents"), Err(NumberFault::Unreadable));
}

#[test]
fn rounded_and_grouped_numbers_count() {
    let check = |lines: &str, typed: &str, right: bool| {
        let sheet = Sheet::new(&question_of(&format!("kind = \"numeric\"\n{lines}\n")), 1);
        let grade = sheet.grade(&Answer::Number(typed.to_owned())).expect("a number");
        assert_eq!(grade.right, right, "{lines}: {typed}");
    };
    // Without a tolerance what one copies from the display counts, and the exact value.
    let strict = "tolerance_abs = 0\ndecimals = 1\nformula = \"2/3\"";
    check(strict, "0,7", true);
    check(strict, "0,67", false);
    let whole = "tolerance_abs = 0\nformula = \"1234\"";
    check(whole, "1 234", true);
    check(whole, "1,234", true);
    check(whole, "1.234", true);
    check(whole, "12,34", false);
    check("formula = \"1.234\"", "1,234", true);
    check("tolerance_abs = 0.5\nformula = \"10\"", "10,5", true);
    check("tolerance_abs = 0.5\nformula = \"10\"", "10,6", false);
}

#[test]
fn an_answer_of_another_kind_is_worth_nothing() {
    let (quiz, _) = Quiz::parse("quiz.toml", QUIZ);
    for question in &quiz.questions {
        let sheet = Sheet::new(question, 3);
        for other in &quiz.questions {
            let key = Sheet::new(other, 3).key();
            let grade = sheet.grade(&key).unwrap_or(Grade { score: 0.0, right: false, notes: Vec::new() });
            assert_eq!(
                grade.right,
                other.id == question.id || (grade.right && other.body.kind() == question.body.kind())
            );
            assert!((0.0..=1.0).contains(&grade.score));
        }
    }
}

#[test]
fn answers_are_kept_as_short_texts() {
    let (quiz, _) = Quiz::parse("quiz.toml", QUIZ);
    for question in &quiz.questions {
        for seed in 0..5 {
            let key = Sheet::new(question, seed).key();
            assert_eq!(Answer::from_text(&key.to_text()), Some(key));
        }
    }
    for text in ["", "choice", "what:x", "truth:maybe", "pairs:a"] {
        assert_eq!(Answer::from_text(text), None, "{text}");
    }
    assert_eq!(
        Answer::from_text("number:12,5 : 2").map(|answer| answer.to_text()).as_deref(),
        Some("number:12,5 : 2")
    );
}
