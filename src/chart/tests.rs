//! Whole drawings, on SVG.

use plotters::prelude::SVGBackend;

use super::*;

fn look(scale: f64, run: impl FnOnce(&Look) -> String) -> String {
    let number = |value: f64| format!("{}", (value * 1e6).round() / 1e6);
    let measure = |text: &str| 7.0 * text.chars().count() as f64;
    let palette = Palette::read(|_| "#336699".to_owned());
    run(&Look { palette, font: "sans-serif", scale, number: &number, measure: &measure })
}

fn svg(data: &ChartData, size: (u32, u32), scale: f64) -> String {
    look(scale, |look| {
        let mut text = String::new();
        let surface = ((f64::from(size.0) * scale) as u32, (f64::from(size.1) * scale) as u32);
        draw(SVGBackend::with_string(&mut text, surface), data, look).expect("drawn");
        text
    })
}

/// The texts of a drawing with left, top, right and bottom.
fn texts(svg: &str, scale: f64) -> Vec<(String, [f64; 4])> {
    let attribute = |tag: &str, name: &str| {
        let from = tag.find(&format!(" {name}=\"")).expect("attribute") + name.len() + 3;
        tag[from..].split('"').next().expect("value").to_owned()
    };
    let read = |part: &str| {
        let (tag, rest) = part.split_once('>').expect("tag");
        let text = rest.split('<').next().expect("text").trim().to_owned();
        let number = |name| attribute(tag, name).parse::<f64>().expect("number");
        let width = 7.0 * text.chars().count() as f64 * scale;
        let left = match attribute(tag, "text-anchor").as_str() {
            "end" => number("x") - width,
            "middle" => number("x") - width / 2.0,
            _ => number("x"),
        };
        let height = 14.0 * scale;
        // plotters writes the anchor as a shift of the base line.
        let middle = match attribute(tag, "dy").as_str() {
            "0.76em" => number("y") + height / 2.0,
            "0.5ex" => number("y"),
            _ => number("y") - height / 2.0,
        };
        (text, [left, middle - height / 2.0, left + width, middle + height / 2.0])
    };
    svg.split("<text").skip(1).map(read).collect()
}

fn check_clear(data: &ChartData, size: (u32, u32), scale: f64) {
    let svg = svg(data, size, scale);
    let texts = texts(&svg, scale);
    let (width, height) = (f64::from(size.0) * scale, f64::from(size.1) * scale);
    for (i, (text, b)) in texts.iter().enumerate() {
        assert!(
            b[0] >= -1.0 && b[1] >= -2.0 && b[2] <= width + 1.0 && b[3] <= height + 2.0,
            "{text:?} leaves the {size:?} surface: {b:?}"
        );
        for (other, o) in &texts[..i] {
            let apart = b[0] >= o[2] || o[0] >= b[2] || b[1] >= o[3] - 1.0 || o[1] >= b[3] - 1.0;
            assert!(apart, "{text:?} {b:?} covers {other:?} {o:?} at {size:?}");
        }
    }
}

fn throughput() -> ChartData {
    let curve = |f: fn(f64) -> f64| (1..=20).map(move |w| (f64::from(w), f(f64::from(w))));
    let best = |w: f64| (w / 8.0).min(0.5);
    let worst = |w: f64| w * 0.5 / (3.0 + w);
    let mut points = Series::new("CONWIP simulé", Tone::Third, Shape::Points, curve(worst));
    for point in &mut points.points {
        point.interval = Some((point.y - 0.03, point.y + 0.03));
    }
    ChartData {
        title: "Débit selon le nombre de cartes".to_owned(),
        x: Axis::new("Cartes", "").whole(),
        y: Axis::new("Débit", "pièces/h"),
        plot: Plot::Series(vec![
            Series::new("Meilleur cas", Tone::Soft, Shape::Line, curve(best)),
            Series::new("Pire cas pratique", Tone::Ink, Shape::Line, curve(worst)),
            Series::new("Valeur exacte", Tone::Pull, Shape::Line, curve(worst)),
            points,
        ]),
        marks: vec![
            Mark { x: 6.0, label: "6 cartes".to_owned() },
            Mark { x: 7.0, label: "votre pari".to_owned() },
        ],
        highlight: Some(6.0),
        file: "debit".to_owned(),
    }
}

fn costs(layout: BarLayout) -> ChartData {
    let bar = |name: &str, tone, values: [f64; 5]| BarSeries {
        name: name.to_owned(),
        tone,
        values: values.to_vec(),
    };
    let categories = ["En-cours", "Stock fini", "Attente des clients", "Ventes perdues", "Invendus"];
    ChartData {
        title: "Coûts".to_owned(),
        y: Axis::new("Coût", "€"),
        plot: Plot::Bars(Bars {
            categories: categories.map(str::to_owned).to_vec(),
            series: vec![
                bar("Poussé", Tone::Push, [120.0, 1240.0, 3.0, 0.0, 7800.0]),
                bar("Kanban", Tone::Pull, [110.0, 40.0, 230.0, 0.0, 0.0]),
                bar("CONWIP", Tone::Third, [105.0, 44.0, 210.0, 0.0, 0.0]),
            ],
            layout,
        }),
        ..ChartData::default()
    }
}

#[test]
fn no_text_covers_another_from_phone_to_desk() {
    for width in [288, 320, 360, 480, 760, 1280] {
        for scale in [1.0, 2.0, 3.0] {
            check_clear(&throughput(), (width, 280), scale);
            for layout in [BarLayout::Grouped, BarLayout::Stacked] {
                let data = costs(layout);
                let Plot::Bars(bars) = &data.plot else { continue };
                check_clear(&data, (width, bars::height(bars) as u32), scale);
            }
        }
    }
}

#[test]
fn nothing_to_draw_draws_an_empty_frame() {
    let empty = ChartData::default();
    assert!(empty.is_empty());
    assert!(svg(&empty, (320, 200), 1.0).contains("<svg"));
    let mut odd = throughput();
    odd.plot = Plot::Series(vec![Series::new("a", Tone::Push, Shape::Step, [(1.0, f64::NAN)])]);
    assert!(svg(&odd, (40, 20), 1.0).contains("<svg"));
}

#[test]
fn histograms_and_steps_are_drawn() {
    let mut data = throughput();
    data.marks.clear();
    let bins = [(0.0, 3.0), (2.0, 9.0), (4.0, 1.0)];
    data.plot = Plot::Series(vec![
        Series::new("Poussé", Tone::Push, Shape::Bins { width: 2.0 }, bins),
        Series::new("Kanban", Tone::Pull, Shape::Step, bins),
    ]);
    check_clear(&data, (360, 280), 1.0);
    assert!(svg(&data, (360, 280), 1.0).matches("<polygon").count() >= 1);
}

#[test]
fn a_table_is_a_file_that_spreadsheets_read() {
    let bounds = Bounds { low: ", bas".to_owned(), high: ", haut".to_owned() };
    let mut data = throughput();
    let mut points = Series::new("a; \"b\"", Tone::Pull, Shape::Points, [(1.0, 0.125), (3.0, 2.0)]);
    points.points[0].interval = Some((0.1, 0.15));
    let line = Series::new("c", Tone::Ink, Shape::Line, [(1.0, 1.0), (2.0, 1.5)]);
    data.plot = Plot::Series(vec![points, line]);
    let table = Table::of(&data, &bounds);
    assert_eq!(
        table.csv(crate::route::Lang::Fr),
        "\u{feff}Cartes;\"a; \"\"b\"\"\";\"a; \"\"b\"\", bas\";\"a; \"\"b\"\", haut\";c\r\n\
         1;0,125;0,1;0,15;1\r\n2;;;;1,5\r\n3;2;;;\r\n"
    );
    assert!(table.csv(crate::route::Lang::En).contains("\r\n1,0.125,0.1,0.15,1\r\n"));
    assert_eq!(Table::of(&costs(BarLayout::Grouped), &bounds).rows[1][2], Cell::Number(40.0));
}
