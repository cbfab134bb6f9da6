import { Content } from '../../../../parts/Content'

export default function Page() {
  return <Content name="second" to="/early" />
}
