//! What happens in a line, told as it happens.

/// Told of every event of a run, with its time [h]. Stations, machines and loops count from 0,
/// parts and customers from 0 in the order of release and of arrival. Every method does nothing
/// unless overridden, so that a run nobody watches pays nothing.
#[allow(unused_variables, clippy::wrong_self_convention)]
pub trait Observer {
    /// Raw material became a part.
    #[inline]
    fn released(&mut self, t: f64, part: u32) {}
    /// A part entered the queue of a station (perhaps to start at once).
    #[inline]
    fn entered(&mut self, t: f64, part: u32, station: usize) {}
    /// A machine started on a part.
    #[inline]
    fn started(&mut self, t: f64, part: u32, station: usize, machine: usize) {}
    /// A machine finished its work on a part.
    #[inline]
    fn finished(&mut self, t: f64, part: u32, station: usize, machine: usize) {}
    /// A finished part cannot move on and blocks its machine.
    #[inline]
    fn blocked(&mut self, t: f64, part: u32, station: usize, machine: usize) {}
    /// A part left its machine: to the next station's queue, the stock behind, or the customer.
    #[inline]
    fn left(&mut self, t: f64, part: u32, station: usize) {}
    /// A part went into the stock behind a station, to wait there for the next.
    #[inline]
    fn into_output(&mut self, t: f64, part: u32, station: usize) {}
    /// A part went into the finished stock.
    #[inline]
    fn into_stock(&mut self, t: f64, part: u32) {}
    /// A part went to a customer (`None` under saturated demand).
    #[inline]
    fn delivered(&mut self, t: f64, part: u32, customer: Option<u32>) {}
    /// A customer arrived.
    #[inline]
    fn customer(&mut self, t: f64, customer: u32) {}
    /// The customer was not served on the spot and waits.
    #[inline]
    fn backordered(&mut self, t: f64, customer: u32) {}
    /// The customer was not served on the spot and left.
    #[inline]
    fn lost(&mut self, t: f64, customer: u32) {}
    /// A part took a card of a loop.
    #[inline]
    fn card_taken(&mut self, t: f64, part: u32, card_loop: usize) {}
    /// A part gave a card of a loop back.
    #[inline]
    fn card_freed(&mut self, t: f64, part: u32, card_loop: usize) {}
    /// A machine broke down.
    #[inline]
    fn breakdown(&mut self, t: f64, station: usize, machine: usize) {}
    /// A machine was repaired.
    #[inline]
    fn repaired(&mut self, t: f64, station: usize, machine: usize) {}
    /// A season ended and `parts` of the finished stock were cleared.
    #[inline]
    fn cleared(&mut self, t: f64, parts: u32) {}
}

/// Watches nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoObserver;

impl Observer for NoObserver {}
