use super::*;

fn check(text: &str, lang: Lang, page: Page) {
    let address = Address { lang, page };
    assert_eq!(Address::parse(text, Lang::Fr), address, "reading {text}");
    assert_eq!(Address::parse(&address.to_string(), Lang::Fr), address, "back from {address}");
}

fn module(step: Step) -> Page {
    Page::Module("push-pull".to_owned(), step)
}

#[test]
fn every_route_is_read_and_printed_back() {
    let scenario =
        || Query::from_pairs([("preset", "season-over"), ("policies.0.cards", "4"), ("seed", "42")]);
    check("#/fr/", Lang::Fr, Page::Map);
    check("#/en", Lang::En, Page::Map);
    check("", Lang::Fr, Page::Map);
    check("#/fr/programme/bachelor", Lang::Fr, Page::Programme("bachelor".to_owned()));
    check("#/fr/module/push-pull", Lang::Fr, module(Step::Overview));
    check("#/fr/module/push-pull/lesson", Lang::Fr, module(Step::Lesson));
    check("#/fr/module/push-pull/lesson/kanban", Lang::Fr, module(Step::Screen("kanban".to_owned())));
    check(
        "#/fr/module/push-pull/workshop/line?preset=season-over&policies.0.cards=4&seed=42",
        Lang::Fr,
        module(Step::Workshop("line".to_owned(), scenario())),
    );
    check(
        "#/en/module/push-pull/workshop/line/predict?preset=season-over&policies.0.cards=4&seed=42",
        Lang::En,
        module(Step::Predict("line".to_owned(), scenario())),
    );
    check("#/fr/module/push-pull/practice", Lang::Fr, module(Step::Practice));
    check("#/fr/module/push-pull/review", Lang::Fr, module(Step::Review));
    check("#/fr/review", Lang::Fr, Page::Review);
    check("#/fr/exam", Lang::Fr, Page::Exam(Query::default()));
    check("#/fr/exam?n=12&seed=7", Lang::Fr, Page::Exam(Query::parse("n=12&seed=7")));
    check("#/fr/progress", Lang::Fr, Page::Progress);
    check("#/fr/attestation", Lang::Fr, Page::Attestation);
    check("#/fr/glossary", Lang::Fr, Page::Glossary);
    check("#/en/glossary/safety-stock", Lang::En, Page::Term("safety-stock".to_owned()));
    check("#/fr/search?q=d%C3%A9lai+moyen", Lang::Fr, Page::Search("délai moyen".to_owned()));
    check("#/fr/checks", Lang::Fr, Page::Checks);
    check("#/fr/content", Lang::Fr, Page::Content);
    check("#/fr/teacher", Lang::Fr, Page::Teacher);
    check("#/fr/settings", Lang::Fr, Page::Settings);
    check("#/en/about", Lang::En, Page::About);
}

#[test]
fn what_is_not_known_says_so() {
    for text in [
        "/fr/nowhere",
        "/de/",
        "main",
        "/fr/module/a/b/c",
        "/fr/glossary/a/b",
        "/fr/module/a/workshop/line/what",
        "/%zz/%",
    ] {
        check(
            text,
            if text.starts_with("/en") { Lang::En } else { Lang::Fr },
            Page::Unknown(text.to_owned()),
        );
    }
}

#[test]
fn screens_and_terms_share_the_view_of_their_page() {
    let place = |text: &str| Address::parse(text, Lang::Fr).page.place();
    assert_eq!(place("#/fr/module/push-pull/lesson/kanban"), module(Step::Lesson));
    assert_eq!(place("#/fr/glossary/kanban"), Page::Glossary);
    assert_eq!(place("#/fr/search?q=kanban"), place("#/fr/search"));
}

#[test]
fn another_language_keeps_the_place() {
    let there = |text: &str| Address::parse(text, Lang::Fr).in_lang(Lang::En).to_string();
    assert_eq!(
        there("#/fr/module/push-pull/workshop/line?seed=7"),
        "#/en/module/push-pull/workshop/line?seed=7"
    );
    assert_eq!(there("#/fr/nowhere/at/all"), "#/en/nowhere/at/all");
}

#[test]
fn a_query_survives_any_text() {
    for value in ["", "a&b=c", "100 %", "« été »", "<script>", "%41", "+"] {
        let query = Query::from_pairs([("k", value)]);
        let suffix = query.suffix();
        assert_eq!(Query::parse(suffix.trim_start_matches('?')), query, "{value}");
    }
}
