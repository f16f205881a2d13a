//! The headless runner's three forms and its answers to bad input.

use std::{
    io::Write,
    process::{Command, Output, Stdio},
};

use model::headless::{answer, model};
use proptest::prelude::*;
use serde_json::Value;

fn runner(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_atelier-model"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the runner starts");
    // The runner may leave before it has read everything.
    let _ = child.stdin.take().expect("piped").write_all(input);
    child.wait_with_output().expect("the runner ends")
}

fn line(output: &Output) -> String {
    let text = String::from_utf8(output.stderr.clone()).expect("text");
    assert_eq!(text.lines().count(), 1, "{text}");
    text.trim_end().to_owned()
}

#[test]
fn one_scenario() {
    let output = runner(&["line"], b"{\"horizon\": 500}");
    assert!(output.status.success());
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(report["window"]["to"], 500.0);
    assert!(runner(&["cards"], b"{\"cards\": [4], \"replications\": 2}").status.success());
    let output = runner(&["mva"], b"{}");
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(report["rows"][0]["throughput"], 0.125);
    let output =
        runner(&["kanban-count"], b"{\"demand\": 0.1, \"lead_time\": 3, \"alpha\": 0, \"container\": 0.3}");
    assert_eq!(output.stdout, b"{\"cards\":1}\n");
}

#[test]
fn campaigns_and_decoupling_points() {
    let output = runner(&["funnel"], b"{\"replications\": 2, \"weeks\": 1}");
    assert!(output.status.success());
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(report["run"]["weeks"].as_array().map(Vec::len), Some(1));
    assert_eq!(report["alternatives"][2]["id"], "best");
    let input = b"{\"stages\": [{\"options\": 2}, {}], \"horizon\": 500, \"warm_up\": 50}";
    let output = runner(&["decouple"], input);
    assert!(output.status.success());
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(report["points"].as_array().map(Vec::len), Some(3));
    assert_eq!(report["points"][2]["variants"], 2);
    for (kind, input, expected) in [
        ("funnel", "{\"share\": 1.5}", "share: 1.5 is out of range (0 to 1)"),
        ("funnel", "{\"push\": {\"ctr\": \"x\"}}", "push.ctr: \"x\" is not number"),
        ("funnel", "{\"push\": {\"cpc\": 1}}", "push.cpc: unknown field (value 1)"),
        ("funnel", "{\"pull\": {\"reach\": 1.5}}", "pull.reach: 1.5 is not a whole number"),
        ("decouple", "{\"service\": 1}", "service: 1 is out of range (0.5 to 0.99)"),
        ("decouple", "{\"stages\": []}", "stages: 0 items is out of range (1 to 6)"),
        ("decouple", "{\"stages\": [{\"mean\": 3}]}", "stages.0.mean: 3 is out of range (0.01 to 1.52)"),
        (
            "decouple",
            "{\"stages\": [{\"options\": 50}, {\"options\": 30}]}",
            "stages.1.options: 1500 is out of range (1 to 20)",
        ),
        (
            "decouple",
            "{\"stages\": [{\"dist\": \"trace\"}]}",
            "stages.0.dist: \"trace\" is not one of deterministic, exponential, gamma, lognormal, uniform",
        ),
        ("decouple", "{\"warm_up\": 5000}", "warm_up: 5000: the warm-up must end before the horizon"),
    ] {
        let output = runner(&[kind], input.as_bytes());
        assert_eq!(output.status.code(), Some(2), "{input}");
        assert!(line(&output).ends_with(expected), "{input}: {}", line(&output));
    }
}

#[test]
fn bad_input_is_one_line_and_status_two() {
    for (input, expected) in [
        ("", "input: not JSON at line 1, column 0"),
        ("{\n\"a\" 1}", "input: not JSON at line 2, column 5"),
        ("[]", "input: [] is not object"),
        ("{\"speed\": 3}", "speed: unknown field (value 3)"),
        ("{\"horizon\": \"long\"}", "horizon: \"long\" is not number"),
        ("{\"horizon\": 1e9}", "horizon: 1000000000.0 is out of range (1 to 100000)"),
        ("{\"seed\": -1}", "seed: -1 is out of range (0 to 9007199254740991)"),
        ("{\"seed\": 1.5}", "seed: 1.5 is not a whole number"),
        ("{\"paths\": 1}", "paths: 1 is not true or false"),
        ("{\"stations\": []}", "stations: 0 items is out of range (1 to 10)"),
        ("{\"stations\": [{}, {\"mean\": 0}]}", "stations.1.mean: 0 is out of range (0.01 to 10000)"),
        ("{\"stations\": [{\"dist\": \"trace\"}]}", "stations.0.times: missing"),
        ("{\"stations\": [{\"times\": [1]}]}", "stations.0.times: unknown field (value [1])"),
        (
            "{\"stations\": [{\"dist\": \"uniform\"}]}",
            "stations.0.cv: 1 is out of range (0 to 0.5773502691896258)",
        ),
        ("{\"stations\": [{\"mtbf\": 5}]}", "stations.0.mtbf: [5.0,null]: mtbf and mttr go together"),
        ("{\"policy\": {}}", "policy.kind: missing"),
        (
            "{\"policy\": {\"kind\": \"pull\"}}",
            "policy.kind: \"pull\" is not one of push, kanban, conwip, cards, make_to_order, hybrid",
        ),
        (
            "{\"policy\": {\"kind\": \"make_to_order\", \"cards\": 1}}",
            "policy.cards: unknown field (value 1)",
        ),
        (
            "{\"policy\": {\"kind\": \"kanban\", \"cards\": [1]}}",
            "policy.cards: 1 numbers for 4 stations: one number per station is expected",
        ),
        ("{\"policy\": {\"kind\": \"conwip\", \"cards\": 0}}", "policy.cards: 0 is out of range (1 to 500)"),
        (
            "{\"policy\": {\"kind\": \"cards\", \"loops\": [{\"first\":0,\"last\":2,\"cards\":1},{\"first\":2,\"last\":3,\"cards\":1}]}}",
            "policy.loops.1.first: 2: loops must follow one another without overlapping",
        ),
        (
            "{\"policy\": {\"kind\": \"hybrid\", \"decoupling_before\": 1}}",
            "policy.loops.0.last: 1: loops must end before the decoupling point",
        ),
        (
            "{\"policy\": {\"kind\": \"make_to_order\"}, \"demand\": {\"kind\": \"saturated\"}}",
            "policy.kind: make_to_order: production to order needs customers, not saturated demand",
        ),
        (
            "{\"demand\": {\"kind\": \"trace\", \"times\": [2, 1]}}",
            "demand.times.1: 1: times must not decrease",
        ),
        ("{\"warm_up\": 5000}", "warm_up: 5000: the warm-up must end before the horizon"),
        (
            "{\"horizon\": 100000, \"demand\": {\"kind\": \"renewal\", \"mean_interarrival\": 0.01}}",
            "horizon: 100000 is out of range (1 to 20000)",
        ),
    ] {
        let output = runner(&["line"], input.as_bytes());
        assert_eq!(output.status.code(), Some(2), "{input}");
        assert!(output.stdout.is_empty());
        assert_eq!(line(&output), expected, "{input}");
    }
    assert_eq!(line(&runner(&["line"], b"\xff")), "input: not UTF-8");
    for args in [&["nothing"][..], &[], &["line", "--fast"]] {
        let output = runner(args, b"{}");
        assert_eq!(output.status.code(), Some(2));
        assert!(line(&output).starts_with("usage:"));
    }
}

#[test]
fn many_lines_are_answered_in_order() {
    let input = b"{\"horizon\": 300}\n\n{\"horizon\": 0}\nnonsense\n{\"horizon\": 301}\n{\"horizon\": \xff}";
    let output = runner(&["line", "--lines"], input);
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).expect("text");
    let answers: Vec<Value> = text.lines().map(|l| serde_json::from_str(l).expect("JSON")).collect();
    assert_eq!(answers.len(), 5);
    assert_eq!(answers[0]["window"]["to"], 300.0);
    assert_eq!(answers[1]["error"], "horizon: 0 is out of range (1 to 100000)");
    assert_eq!(answers[2]["error"], "input: not JSON at line 1, column 2");
    assert_eq!(answers[3]["window"]["to"], 301.0);
    assert_eq!(answers[4]["error"], "input: not UTF-8");
}

#[test]
fn the_list_names_every_model_and_its_defaults_are_valid() {
    let output = runner(&["--list"], b"");
    assert!(output.status.success());
    let list: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let names: Vec<&str> =
        list.as_array().expect("list").iter().filter_map(|m| m["model"].as_str()).collect();
    assert_eq!(names, ["line", "comparison", "cards", "mva", "funnel", "decouple", "kanban-count", "review"]);
    for model in list.as_array().expect("list") {
        for field in model["parameters"].as_array().expect("list") {
            let (default, min, max) = (&field["default"], &field["min"], &field["max"]);
            if let Some(default) = default.as_f64() {
                assert!(Some(default) >= min.as_f64() && Some(default) <= max.as_f64(), "{field}");
            }
        }
    }
    for name in ["line", "comparison", "cards", "mva", "funnel", "decouple", "kanban-count", "review"] {
        assert!(answer(model(name).expect("a model"), "{}").is_ok(), "{name}");
    }
}

fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        prop::sample::select(vec!["push", "kanban", "hybrid", "trace", "uniform", "x"]).prop_map(Value::from),
    ];
    let keys = vec![
        "stations", "policy", "demand", "kind", "release", "cards", "loops", "first", "last", "mean", "dist",
        "times", "servers", "season", "period", "shock", "at", "horizon", "ratings", "days", "parts", "seed",
        "nothing",
    ];
    leaf.prop_recursive(5, 40, 6, move |inner| {
        let key = prop::sample::select(keys.clone()).prop_map(str::to_owned);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((key, inner), 0..6)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn no_input_can_panic(value in json()) {
        for name in ["line", "comparison", "mva", "kanban-count", "review"] {
            let _ = answer(model(name).expect("a model"), &value.to_string());
        }
    }
}
