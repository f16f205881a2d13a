//! A chart on the page's canvas.

use std::cell::RefCell;

use leptos::prelude::window;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::data::ChartData;
use super::draw::draw;
use super::look::{Look, Palette, TEXT};
use crate::format::Numbers;

/// Draws the chart as large as the canvas stands on the page, with the page's
/// colours and font.
pub fn paint(canvas: &HtmlCanvasElement, data: &ChartData, numbers: Numbers) -> Option<()> {
    let (width, height) = (f64::from(canvas.client_width()), f64::from(canvas.client_height()));
    if width < 1.0 || height < 1.0 {
        return None;
    }
    let style = window().get_computed_style(canvas).ok()??;
    let token = |name: &str| style.get_property_value(name).unwrap_or_default();
    let font = token("font-family");

    // plotters rounds to whole pixels of its surface; on a coarse screen a
    // surface of twice as many keeps slanted lines and small text even.
    let ratio = window().device_pixel_ratio();
    let scale = if ratio < 1.5 { 2.0 * ratio } else { ratio };
    canvas.set_width((width * scale).round() as u32);
    canvas.set_height((height * scale).round() as u32);

    let context = canvas.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
    context.set_font(&format!("{TEXT}px {font}"));
    let measure = |text: &str| context.measure_text(text).map_or(0.0, |metrics| metrics.width());
    // Each number is written several times, to measure and to draw, and Intl
    // is slow to set up.
    let written: RefCell<Vec<(f64, String)>> = RefCell::default();
    let number = |value: f64| {
        let known =
            written.borrow().iter().find(|(number, _)| *number == value).map(|(_, text)| text.clone());
        known.unwrap_or_else(|| {
            let text = numbers.brief(value);
            written.borrow_mut().push((value, text.clone()));
            text
        })
    };
    let look = Look { palette: Palette::read(token), font: &font, scale, number: &number, measure: &measure };
    draw(CanvasBackend::with_canvas_object(canvas.clone())?, data, &look).ok()
}
