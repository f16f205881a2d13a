//! The worker's side: decodes what the page asks for, lets the model compute
//! in slices, answers.
//!
//! It is the same program as the page's, started in a worker: one file to
//! load, to keep and to compile, where two would carry the model twice.

use std::cell::RefCell;

use js_sys::Date;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, MessageEvent, MessagePort};

use super::protocol::{Answer, Order, Output, Task, read, write};

/// Work between two looks at the messages from the page [ms].
const SLICE: f64 = 30.0;

/// Work under way.
struct Active {
    id: u32,
    task: Task,
    /// Time spent computing [ms].
    spent: f64,
}

thread_local! {
    static ACTIVE: RefCell<Option<Active>> = const { RefCell::new(None) };
    /// A message to this port brings the next slice, after those of the page
    /// that wait already; a timer would wait four milliseconds each time.
    static NEXT: RefCell<Option<MessagePort>> = const { RefCell::new(None) };
}

/// Whether the program runs in a worker.
pub fn is_worker() -> bool {
    scope().is_some()
}

/// In a worker: listens to the page from now on.
pub fn listen() {
    let (Some(scope), Ok(channel)) = (scope(), MessageChannel::new()) else {
        return;
    };
    let on_order = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| obey(&event));
    scope.set_onmessage(Some(on_order.as_ref().unchecked_ref()));
    on_order.forget();
    let on_slice = Closure::<dyn FnMut()>::new(slice);
    channel.port1().set_onmessage(Some(on_slice.as_ref().unchecked_ref()));
    on_slice.forget();
    NEXT.set(Some(channel.port2()));
    say(&Answer::Ready);
}

fn obey(event: &MessageEvent) {
    let text = event.data().as_string().unwrap_or_default();
    match read::<Order>(&text) {
        Some(Order::Begin { id, work }) => match Task::new(work) {
            Ok(task) => {
                let idle = ACTIVE.replace(Some(Active { id, task, spent: 0.0 })).is_none();
                if idle {
                    next();
                }
            }
            Err(reason) => say(&Answer::Refused { id, reason }),
        },
        Some(Order::Cancel { id }) => ACTIVE.with_borrow_mut(|active| {
            active.take_if(|active| active.id == id);
        }),
        None => {}
    }
}

/// Goes on with the work under way, and asks for the next slice.
fn slice() {
    let Some(mut active) = ACTIVE.take() else {
        return;
    };
    let start = clock();
    let (done, found) = active.task.advance(&clock, start + SLICE);
    active.spent += clock() - start;
    let id = active.id;
    match found {
        Some(result) => {
            let output = Box::new(Output { result, seconds: active.spent / 1000.0 });
            say(&Answer::Done { id, output });
        }
        None => {
            say(&Answer::Progress { id, done });
            ACTIVE.set(Some(active));
            next();
        }
    }
}

fn next() {
    NEXT.with_borrow(|port| {
        if let Some(port) = port {
            let _ = port.post_message(&JsValue::NULL);
        }
    });
}

fn say(answer: &Answer) {
    if let Some(scope) = scope() {
        let _ = scope.post_message(&JsValue::from_str(&write(answer)));
    }
}

fn scope() -> Option<DedicatedWorkerGlobalScope> {
    js_sys::global().dyn_into().ok()
}

fn clock() -> f64 {
    scope().and_then(|scope| scope.performance()).map_or_else(Date::now, |performance| performance.now())
}
