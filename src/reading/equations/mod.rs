//! What figures may be tied by: one file each, and a line in the list.

mod alone;
mod balance;
mod count_list;
mod from_to_annual;
mod from_to_change;
mod from_to_direction;
mod from_to_growth;
mod from_to_points;
mod from_to_times;
mod gap;
mod increase_beside_level;
mod of_which;
mod parts_of_whole;
mod per_day;
mod per_head;
mod remainder;
mod repeat;
mod restatement;
mod share_of_named;
mod share_of_printed;
mod share_of_which;
mod shares_of_one_whole;
mod structure;
mod threshold;
mod times_of;
mod years_between;

use super::equation::Equation;

/// All equations. Of one family the first is reported where several are as likely over the same figures.
pub static EQUATIONS: [&Equation; 26] = [
    &from_to_annual::EQUATION,
    &from_to_growth::EQUATION,
    &from_to_times::EQUATION,
    &from_to_points::EQUATION,
    &from_to_change::EQUATION,
    &increase_beside_level::EQUATION,
    &times_of::EQUATION,
    &share_of_which::EQUATION,
    &share_of_printed::EQUATION,
    &share_of_named::EQUATION,
    &shares_of_one_whole::EQUATION,
    &gap::EQUATION,
    &restatement::EQUATION,
    &from_to_direction::EQUATION,
    &threshold::EQUATION,
    &of_which::EQUATION,
    &parts_of_whole::EQUATION,
    &balance::EQUATION,
    &per_day::EQUATION,
    &per_head::EQUATION,
    &structure::EQUATION,
    &remainder::EQUATION,
    &count_list::EQUATION,
    &years_between::EQUATION,
    &repeat::EQUATION,
    &alone::EQUATION,
];

/// The equation of a name.
pub(super) fn equation(name: &str) -> &'static Equation {
    let named = EQUATIONS.iter().find(|equation| equation.name == name);
    named.expect("an equation is named as in its file")
}
