//! An annual rate near which a claim is drawn; it decides nothing.

use dashu_int::IBig;

use super::case::Years;
use super::fraction::Fraction;

/// About (level)^(q/p) − 1, to six places: one with a power just below the level's. `None` for rates over 10,000 %, of
/// which nothing is printed.
pub fn rate(level: &Fraction, years: Years) -> Option<Fraction> {
    const PLACES: i32 = 6;
    let most = Fraction::whole(1000);
    if level > &most {
        return None;
    }
    let wanted = level.pow(years.q);
    let at = |number: &IBig| Fraction::new(number.clone(), IBig::from(10).pow(PLACES as usize));
    let fits = |number: &IBig| at(number).pow(years.p) <= wanted;
    let (mut low, mut high) = (IBig::ZERO, IBig::from(100_000_000));
    if fits(&high) {
        return None;
    }
    while &high - &low > IBig::ONE {
        let middle = (&low + &high) / 2;
        if fits(&middle) {
            low = middle
        } else {
            high = middle
        }
    }
    Some(&at(&low) - &Fraction::whole(1))
}
