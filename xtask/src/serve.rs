//! `serve`: the course on this machine, rebuilt when a file changes.

use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::place;
use crate::run::{Result, say};
use crate::tools::web::Trunk;

const FIRST_PORT: u16 = 8080;

/// The terminal and whoever started xtask may ask it to stop; Trunk must not outlive it.
static STOP: AtomicBool = AtomicBool::new(false);

/// Sources of the page; nothing else needs a rebuild.
const WATCHED: [&str; 11] = [
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    "build.rs",
    "src",
    "crates",
    "style",
    "public",
    "locales",
    "content",
];

/// Builds the page and serves it on the loopback address until it is stopped.
pub(crate) fn serve(port: Option<u16>, release: bool) -> Result<()> {
    let start = Instant::now();
    let root = place::root()?;
    // Asked for before the long part, so that a port in use is told at once.
    let port = free_port(port)?;
    let trunk = Trunk::prepare(&root)?;
    let site = root.join("target").join("serve");
    fs::create_dir_all(&site)?;
    say("Building the page (some minutes the first time, seconds after that) …");
    ctrlc::set_handler(|| STOP.store(true, Ordering::SeqCst))?;
    let mut server = trunk_serve(&trunk, &root, &site, port, release).spawn()?;
    let outcome = watch(&mut server, port, start);
    // It may have ended by itself: the interrupt key reaches both.
    let _ = server.kill();
    let _ = server.wait();
    outcome
}

fn trunk_serve(trunk: &Trunk, root: &Path, site: &Path, port: u16, release: bool) -> Command {
    let mut serve = trunk.command(root);
    serve.arg("serve").arg("--dist").arg(site);
    serve.args(["--address", "127.0.0.1", "--port", &port.to_string()]);
    // Reloading by itself would need a script in the page, which the page's own policy forbids.
    serve.args(["--no-autoreload=true", "--no-error-reporting=true", "--disable-address-lookup=true"]);
    if release {
        serve.arg("--release=true");
    }
    for name in WATCHED.iter().filter(|name| root.join(name).exists()) {
        serve.args(["--watch", name]);
    }
    serve
}

fn watch(server: &mut Child, port: u16, start: Instant) -> Result<()> {
    let mut told = None;
    loop {
        if STOP.load(Ordering::SeqCst) {
            return Ok(());
        }
        if let Some(status) = server.try_wait()? {
            return if STOP.load(Ordering::SeqCst) {
                Ok(())
            } else {
                Err(format!("Trunk stopped ({status})").into())
            };
        }
        // A page that did not build is looked for again: the next change may mend it.
        if told != Some(true) {
            let now = answers(port);
            if now.is_some() && now != told {
                announce(port, now == Some(true), start);
                told = now;
            }
        }
        thread::sleep(Duration::from_millis(200));
    }
}

fn announce(port: u16, ready: bool, start: Instant) {
    let seconds = start.elapsed().as_secs();
    if ready {
        println!(
            "\n  Atelier des flux is ready after {} min {:02} s:\n\n      http://127.0.0.1:{port}/\n\n  \
             A changed file is built again: reload the page then. Ctrl+C stops.\n",
            seconds / 60,
            seconds % 60
        );
    } else {
        println!("\n  The page did not build. Trunk tries again when a file changes; Ctrl+C stops.\n");
    }
}

/// Whether the server gives the page; nothing while there is no server.
fn answers(port: u16) -> Option<bool> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(2))).ok()?;
    stream.write_all(b"GET / HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n").ok()?;
    let mut head = [0; 12];
    stream.read_exact(&mut head).ok()?;
    Some(head.ends_with(b" 200"))
}

fn free_port(asked: Option<u16>) -> Result<u16> {
    let free = |port: &u16| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok();
    match asked {
        Some(port) if free(&port) => Ok(port),
        Some(port) => Err(format!("port {port} is in use: choose another, or leave --port out").into()),
        None => (FIRST_PORT..FIRST_PORT + 100)
            .find(free)
            .ok_or_else(|| format!("ports {FIRST_PORT} to {} are all in use", FIRST_PORT + 99).into()),
    }
}
