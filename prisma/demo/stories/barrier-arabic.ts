import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** A story in another language that runs from right to left. */
export const barrierArabic: DemoStory = {
  slug: 'barrier-arabic',
  acts: [
    {
      ago: 6.2,
      who: 'mirela',
      do: 'create',
      line: 'Arabic version of the barrier story for readers in the Tanneries; Layla Haddad translates',
      section: 'Vessany',
      length: 180,
    },
    {
      ago: 6.1,
      who: 'mirela',
      do: 'head',
      head: {
        topics: ['Storm Odile', 'Port Ansel harbour'],
        bylines: [{ by: 'ليلى حداد', place: 'بورت أنسل' }],
        lang: 'ar',
        dir: 'rtl',
      },
    },
    {
      ago: 6.0,
      who: 'mirela',
      do: 'write',
      text: `
# إغلاق حاجز الفيضانات في بورت أنسل مع اقتراب العاصفة أوديل

+ السلطات تطلب من تسعة آلاف أسرة الصعود إلى الطوابق العليا أو مغادرة منازلها قبل المساء

!! city-night | أبراج سكنية ليلًا ومعظم نوافذها مطفأة، وإلى جانبها رافعة بناء | مبانٍ سكنية في حي المدابغ ببورت أنسل، وقد طُلب من سكانه مغادرته قبل المساء.

أُغلق اليوم حاجز الفيضانات عند مدخل ميناء بورت أنسل للمرة الأولى منذ الانتهاء من بنائه قبل أربع سنوات، بعد أن حذّرت هيئة الأرصاد من أن العاصفة أوديل قد ترفع مستوى البحر أكثر من مترين فوق المد المعتاد.

وقالت إينيس كالدر، مديرة العمليات في سلطة الميناء: «لقد تدرّبنا على هذا إحدى وأربعين مرة. اليوم ليس تدريبًا».

## ماذا عليكم أن تفعلوا؟

- **سكان لوار كي وسولت ماركت:** اتركوا الطوابق الأرضية قبل حلول المساء
- **سكان حي المدابغ:** غادروا الحي قبل حلول المساء؛ تنطلق الحافلات من شارع الحبال كل عشر دقائق
- **الجميع:** ابتعدوا عن الماء، واتركوا الطرق المؤدية إلى المستشفى خالية

وفُتحت أربع قاعات رياضية لاستقبال من ليس لهم مكان يذهبون إليه، وفيها مترجمون طوال الليل.
`,
    },
    { ago: 5.4, who: 'mirela', do: 'file' },
    { ago: 5.1, who: 'jonah', do: 'pass' },
    { ago: 5.0, who: 'jonah', do: 'publish' },
  ],
};
