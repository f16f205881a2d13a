//! What becomes of a campaign's money.

/// What each campaign may spend [EUR].
pub const BUDGET: f64 = 1000.0;

/// A campaign: what it pays for, and what people do. The numbers that the
/// figure opens with are an example, not measured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Campaign {
    /// Price of a thousand displays [EUR], above 0.
    pub per_thousand: f64,
    /// Clicks per display, as a share of 1.
    pub clicks: f64,
    /// Orders per click, as a share of 1.
    pub orders: f64,
}

impl Campaign {
    /// Sent to as many as possible.
    pub const PUSHED: Campaign = Campaign { per_thousand: 5.0, clicks: 0.004, orders: 0.01 };
    /// Shown to those who were looking.
    pub const PULLED: Campaign = Campaign { per_thousand: 20.0, clicks: 0.02, orders: 0.03 };

    /// How many displays, clicks and orders the budget buys, on average.
    pub fn counts(&self) -> [f64; 3] {
        let displays = BUDGET / self.per_thousand * 1000.0;
        let clicks = displays * self.clicks;
        [displays, clicks, clicks * self.orders]
    }

    /// Cost per order [EUR]: the budget over the orders.
    pub fn cost_per_order(&self) -> f64 {
        self.per_thousand / (1000.0 * self.clicks * self.orders)
    }

    /// The clicks per display at which an order would cost `target` [EUR].
    pub fn clicks_for(&self, target: f64) -> f64 {
        self.per_thousand / (1000.0 * self.orders * target)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(left: f64, right: f64) {
        assert!((left - right).abs() < 1e-9 * right.abs().max(1.0), "{left} is not {right}");
    }

    #[test]
    fn the_cost_of_an_order_is_the_budget_over_the_orders() {
        for campaign in [Campaign::PUSHED, Campaign::PULLED] {
            let [_, _, orders] = campaign.counts();
            near(campaign.cost_per_order(), BUDGET / orders);
        }
        near(Campaign::PUSHED.cost_per_order(), 125.0);
        near(Campaign::PULLED.cost_per_order(), 100.0 / 3.0);
    }

    #[test]
    fn clicks_that_make_an_order_as_cheap() {
        let target = Campaign::PULLED.cost_per_order();
        let clicks = Campaign::PUSHED.clicks_for(target);
        near(Campaign { clicks, ..Campaign::PUSHED }.cost_per_order(), target);
    }
}
