//! Formulas of numeric questions: read once, computed with the numbers drawn.

use std::collections::BTreeMap;

/// The numbers that names stand for.
pub type Values = BTreeMap<String, f64>;

/// An arithmetic expression.
///
/// Numbers with a point, names, `+ - * / ^` (`^` binds strongest and from the right, so that
/// `-2^2` is −4), parentheses, and the functions `ceil floor round sqrt ln exp abs` of one number
/// and `min max` of two or more. Rounding forgives the last digits of binary arithmetic, as a
/// pocket calculator does: `ceil(5*0.2/0.1)` is 10, though the quotient is 10.000000000000002.
#[derive(Clone, Debug, PartialEq)]
pub struct Formula {
    text: String,
    /// In postfix order, so that neither computing nor dropping it recurses.
    steps: Vec<Step>,
}

#[derive(Clone, Debug, PartialEq)]
enum Step {
    Number(f64),
    Name(String),
    Negate,
    Operator(u8),
    Call(&'static str, usize),
}

/// Why a formula cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormulaFault {
    /// Where, in characters from the start of the formula, from 0.
    pub at: usize,
    /// What was found there; empty at the end.
    pub found: String,
}

/// Functions with how many numbers they take, at least and at most.
const FUNCTIONS: [(&str, usize, usize); 9] = [
    ("ceil", 1, 1),
    ("floor", 1, 1),
    ("round", 1, 1),
    ("sqrt", 1, 1),
    ("ln", 1, 1),
    ("exp", 1, 1),
    ("abs", 1, 1),
    ("min", 2, 16),
    ("max", 2, 16),
];

/// Parentheses within parentheses that are followed.
const DEEPEST: usize = 40;

impl Formula {
    /// Reads a formula.
    pub fn parse(text: &str) -> Result<Self, FormulaFault> {
        let mut reader = Reader { signs: text.chars().collect(), at: 0, steps: Vec::new(), deep: 0 };
        reader.sum()?;
        reader.pass_spaces();
        if reader.at < reader.signs.len() {
            return Err(reader.fault());
        }
        Ok(Self { text: text.to_owned(), steps: reader.steps })
    }

    /// As it was written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The names in it, as often as they stand there.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.steps
            .iter()
            .filter_map(|step| if let Step::Name(name) = step { Some(name.as_str()) } else { None })
    }

    /// Its value; nothing where a name is unknown or no finite number comes out, as of a division
    /// by zero.
    pub fn value(&self, values: &Values) -> Option<f64> {
        let mut stack: Vec<f64> = Vec::new();
        for step in &self.steps {
            let value = match step {
                Step::Number(number) => *number,
                Step::Name(name) => *values.get(name)?,
                Step::Negate => -stack.pop()?,
                Step::Operator(sign) => {
                    let right = stack.pop()?;
                    operate(*sign, stack.pop()?, right)
                }
                Step::Call(name, count) => {
                    let from = stack.len().checked_sub(*count)?;
                    call(name, &stack.split_off(from))
                }
            };
            // What is infinite or no number half-way could still look finite at the end.
            if !value.is_finite() {
                return None;
            }
            stack.push(value);
        }
        // Zero has one sign.
        stack.pop().map(|value| value + 0.0)
    }
}

fn operate(sign: u8, left: f64, right: f64) -> f64 {
    match sign {
        b'+' => left + right,
        b'-' => left - right,
        b'*' => left * right,
        b'/' => left / right,
        _ => libm::pow(left, right),
    }
}

fn call(name: &str, given: &[f64]) -> f64 {
    let first = given.first().copied().unwrap_or(f64::NAN);
    let slack = 1e-9 * first.abs().max(1.0);
    match name {
        "ceil" => libm::ceil(first - slack),
        "floor" => libm::floor(first + slack),
        "round" => libm::round(first + slack.copysign(first)),
        "sqrt" => libm::sqrt(first),
        "ln" => libm::log(first),
        "exp" => libm::exp(first),
        "abs" => first.abs(),
        "min" => given.iter().copied().fold(f64::INFINITY, f64::min),
        _ => given.iter().copied().fold(f64::NEG_INFINITY, f64::max),
    }
}

struct Reader {
    signs: Vec<char>,
    at: usize,
    steps: Vec<Step>,
    deep: usize,
}

impl Reader {
    /// Products, added and subtracted.
    fn sum(&mut self) -> Result<(), FormulaFault> {
        self.deep += 1;
        if self.deep > DEEPEST {
            return Err(self.fault());
        }
        self.product()?;
        while let Some(sign) = self.one_of("+-") {
            self.product()?;
            self.steps.push(Step::Operator(sign));
        }
        self.deep -= 1;
        Ok(())
    }

    /// Powers, multiplied and divided.
    fn product(&mut self) -> Result<(), FormulaFault> {
        self.signed()?;
        while let Some(sign) = self.one_of("*/") {
            self.signed()?;
            self.steps.push(Step::Operator(sign));
        }
        Ok(())
    }

    fn signed(&mut self) -> Result<(), FormulaFault> {
        let mut negative = false;
        while let Some(sign) = self.one_of("+-") {
            negative ^= sign == b'-';
        }
        self.power()?;
        if negative {
            self.steps.push(Step::Negate);
        }
        Ok(())
    }

    fn power(&mut self) -> Result<(), FormulaFault> {
        self.value()?;
        if self.one_of("^").is_some() {
            self.deep += 1;
            if self.deep > DEEPEST {
                return Err(self.fault());
            }
            self.signed()?;
            self.deep -= 1;
            self.steps.push(Step::Operator(b'^'));
        }
        Ok(())
    }

    fn value(&mut self) -> Result<(), FormulaFault> {
        self.pass_spaces();
        match self.signs.get(self.at) {
            Some('(') => {
                self.at += 1;
                self.sum()?;
                self.closing()
            }
            Some(sign) if sign.is_ascii_digit() || *sign == '.' => self.number(),
            Some(sign) if sign.is_ascii_alphabetic() || *sign == '_' => self.name(),
            _ => Err(self.fault()),
        }
    }

    fn number(&mut self) -> Result<(), FormulaFault> {
        let start = self.at;
        let text = self.take_while(|sign| sign.is_ascii_digit() || sign == '.');
        match text.parse() {
            Ok(number) => {
                self.steps.push(Step::Number(number));
                Ok(())
            }
            Err(_) => Err(FormulaFault { at: start, found: text }),
        }
    }

    fn name(&mut self) -> Result<(), FormulaFault> {
        let start = self.at;
        let name = self.take_while(|sign| sign.is_ascii_alphanumeric() || sign == '_');
        if self.one_of("(").is_none() {
            self.steps.push(Step::Name(name));
            return Ok(());
        }
        let Some(&(function, least, most)) = FUNCTIONS.iter().find(|(known, ..)| *known == name) else {
            return Err(FormulaFault { at: start, found: name });
        };
        let mut count = 1;
        self.sum()?;
        while self.one_of(",").is_some() {
            self.sum()?;
            count += 1;
        }
        if !(least..=most).contains(&count) {
            return Err(FormulaFault { at: start, found: name });
        }
        self.closing()?;
        self.steps.push(Step::Call(function, count));
        Ok(())
    }

    fn closing(&mut self) -> Result<(), FormulaFault> {
        self.one_of(")").map(|_| ()).ok_or_else(|| self.fault())
    }

    fn take_while(&mut self, of: impl Fn(char) -> bool) -> String {
        let taken: String = self.signs[self.at..].iter().copied().take_while(|sign| of(*sign)).collect();
        self.at += taken.len();
        taken
    }

    fn one_of(&mut self, signs: &str) -> Option<u8> {
        self.pass_spaces();
        let sign = self.signs.get(self.at).copied().filter(|sign| signs.contains(*sign))?;
        self.at += 1;
        u8::try_from(sign).ok()
    }

    fn pass_spaces(&mut self) {
        while self.signs.get(self.at).is_some_and(|sign| sign.is_whitespace()) {
            self.at += 1;
        }
    }

    fn fault(&self) -> FormulaFault {
        let found = self.signs.get(self.at).map(char::to_string).unwrap_or_default();
        FormulaFault { at: self.at, found }
    }
}
