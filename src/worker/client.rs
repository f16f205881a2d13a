use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::{document, set_timeout};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker};

use super::here::{Local, Step, soon};
use super::protocol::{Answer, Order, Output, Task, Work};

/// How long a worker may take to say that it listens.
const HANDSHAKE: Duration = Duration::from_secs(2);

/// Asks for work. Several works wait for each other, in the order asked for.
/// `on_progress` hears the share done, `on_done` the result once, or in English
/// why there is none; neither is called after [`JobHandle::cancel`].
///
/// They are plain closures: a `Callback` dies with the view whose handler made
/// it, and the button that asks for work is often the first thing to go.
pub fn run_job(
    work: impl Into<Work>,
    on_progress: impl Fn(f64) + 'static,
    on_done: impl FnOnce(Result<Output, String>) + 'static,
) -> JobHandle {
    let (on_progress, on_done) = (Rc::new(on_progress), Box::new(on_done));
    let id = CLIENT.with_borrow_mut(|client| {
        client.last += 1;
        client.queue.push_back(Pending { id: client.last, work: work.into(), on_progress, on_done });
        client.last
    });
    pump();
    JobHandle { id }
}

/// Work asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JobHandle {
    id: u32,
}

impl JobHandle {
    /// Gives the work up; does nothing once it is done.
    pub fn cancel(&self) {
        CLIENT.with_borrow_mut(|client| {
            client.queue.retain(|pending| pending.id != self.id);
            if client.active.as_ref().is_some_and(|active| active.id == self.id) {
                client.active = None;
                match &mut client.engine {
                    Engine::Ready(worker) => send(worker, &Order::Cancel { id: self.id }),
                    Engine::Page(local) => *local = None,
                    Engine::Asleep | Engine::Waiting(_) => {}
                }
            }
        });
        pump();
    }
}

thread_local! {
    static CLIENT: RefCell<Client> = const {
        RefCell::new(Client { engine: Engine::Asleep, queue: VecDeque::new(), active: None, last: 0 })
    };
}

struct Client {
    engine: Engine,
    queue: VecDeque<Pending>,
    active: Option<Pending>,
    last: u32,
}

/// Who does the work.
enum Engine {
    /// Nobody yet.
    Asleep,
    /// A worker that has not said that it listens.
    Waiting(Worker),
    /// A worker.
    Ready(Worker),
    /// The page, with the task under way.
    Page(Option<Local>),
}

struct Pending {
    id: u32,
    work: Work,
    on_progress: Rc<dyn Fn(f64)>,
    on_done: Box<dyn FnOnce(Result<Output, String>)>,
}

/// Sets the next work going. Callbacks are called with nothing borrowed: they
/// may ask for more work.
fn pump() {
    let refused = CLIENT.with_borrow_mut(|client| {
        if client.active.is_some() || client.queue.is_empty() {
            return None;
        }
        if matches!(client.engine, Engine::Asleep) {
            client.engine = wake();
        }
        match &mut client.engine {
            Engine::Asleep | Engine::Waiting(_) => None,
            Engine::Ready(worker) => {
                client.active = client.queue.pop_front();
                if let Some(next) = &client.active {
                    send(worker, &Order::Begin { id: next.id, work: next.work.clone() });
                }
                None
            }
            Engine::Page(local) => {
                let next = client.queue.pop_front()?;
                match Task::new(next.work.clone()) {
                    Ok(task) => {
                        *local = Some(Local::new(task));
                        client.active = Some(next);
                        soon(step);
                        None
                    }
                    Err(reason) => Some((next, reason)),
                }
            }
        }
    });
    if let Some((pending, reason)) = refused {
        (pending.on_done)(Err(reason));
        pump();
    }
}

/// One slice of the work that the page does itself.
fn step() {
    let told = CLIENT.with_borrow_mut(|client| {
        let Engine::Page(Some(local)) = &mut client.engine else {
            return None;
        };
        let told = local.step();
        if matches!(told, Step::Done(_)) {
            client.engine = Engine::Page(None);
        }
        Some((client.active.as_ref()?.id, told))
    });
    match told {
        None => {}
        Some((id, Step::Going(done))) => {
            hear(Answer::Progress { id, done });
            soon(step);
        }
        Some((id, Step::Done(output))) => hear(Answer::Done { id, output }),
    }
}

/// Hears an answer about the work under way; one about work given up is late.
fn hear(answer: Answer) {
    let finish = |id: u32, result: Result<Output, String>| {
        let done = CLIENT.with_borrow_mut(|client| client.active.take_if(|active| active.id == id));
        if let Some(done) = done {
            (done.on_done)(result);
        }
        pump();
    };
    match answer {
        Answer::Ready => {
            CLIENT.with_borrow_mut(|client| {
                if let Engine::Waiting(worker) = &client.engine {
                    client.engine = Engine::Ready(worker.clone());
                }
            });
            pump();
        }
        Answer::Progress { id, done } => {
            let on_progress = CLIENT.with_borrow(|client| {
                client.active.as_ref().filter(|active| active.id == id).map(|active| Rc::clone(&active.on_progress))
            });
            if let Some(on_progress) = on_progress {
                on_progress(done);
            }
        }
        Answer::Done { id, output } => finish(id, Ok(*output)),
        Answer::Refused { id, reason } => finish(id, Err(reason)),
    }
}

/// Starts a worker; where that fails the page works.
fn wake() -> Engine {
    let Some(worker) = address().and_then(|url| Worker::new(&url).ok()) else {
        return Engine::Page(None);
    };
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| {
        let text = event.data().as_string().unwrap_or_default();
        if let Ok(answer) = serde_json::from_str::<Answer>(&text) {
            hear(answer);
        }
    });
    let on_error = Closure::<dyn FnMut(JsValue)>::new(|_| give_up());
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    // There is one worker for as long as the page lives.
    on_message.forget();
    on_error.forget();
    set_timeout(
        || {
            let late = CLIENT.with_borrow(|client| matches!(client.engine, Engine::Waiting(_)));
            if late {
                give_up();
            }
        },
        HANDSHAKE,
    );
    Engine::Waiting(worker)
}

/// The worker is late or broken: the page takes the work over, from its start.
fn give_up() {
    CLIENT.with_borrow_mut(|client| {
        if let Engine::Waiting(worker) | Engine::Ready(worker) = &client.engine {
            worker.terminate();
            client.engine = Engine::Page(None);
        }
        if let (Engine::Page(None), Some(active)) = (&client.engine, client.active.take()) {
            client.queue.push_front(active);
        }
    });
    pump();
}

/// Where the worker's script is: an attribute of the page's own script says.
fn address() -> Option<String> {
    let script = document().query_selector("script[data-worker]").ok()??;
    let base = document().base_uri().ok()??;
    web_sys::Url::new_with_base(&script.get_attribute("data-worker")?, &base).ok().map(|url| url.href())
}

fn send(worker: &Worker, order: &Order) {
    if let Ok(text) = serde_json::to_string(order) {
        let _ = worker.post_message(&JsValue::from_str(&text));
    }
}
